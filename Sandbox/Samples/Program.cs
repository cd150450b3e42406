using CrmOnboarding.Samples;
using CrmOnboarding.Samples.Printing;

return DemoCommand.Run(args, Screen.Open(), Console.Error);
