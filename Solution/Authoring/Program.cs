using CrmOnboarding.Authoring.Commands;

return AuthoringCommands.Run(args);
