using System.CommandLine;
using CrmOnboarding.Authoring.Commands;

var root = new RootCommand("Writes new components of the solution, and the names that code and pages know them by")
{
    NewCommand.Create(),
    SchemaCommand.Create(),
};
return root.Parse(args).Invoke();
