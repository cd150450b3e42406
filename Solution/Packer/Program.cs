using System.CommandLine;
using CrmOnboarding.Packer.Commands;

var root = new RootCommand("Packs and checks the solution")
{
    PackCommand.Create(),
    LintCommand.Create(),
};
return root.Parse(args).Invoke();
