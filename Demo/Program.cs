using CrmOnboarding.Demo;
using CrmOnboarding.Demo.Printing;

return DemoCommand.Run(args, Screen.Open(), Console.Error);
