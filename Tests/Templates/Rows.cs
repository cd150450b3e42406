using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Templates;

/// <summary>Rows and templates for tests: everything that a test does not care about is filled in.</summary>
internal static class Rows
{
    public static TemplateItem Row(string code, Timing due, params Dependency[] dependencies) => new()
    {
        Code = code,
        Kind = ItemKind.Activity,
        Phase = Phase.Launch,
        Scope = ItemScope.Plan,
        Channel = Channel.Email,
        OwnerRole = OwnerRole.Csm,
        Due = due,
        Dependencies = dependencies,
    };

    public static TemplateItem Row(string code, int day, params Dependency[] dependencies) => Row(code, Timing.Day(day), dependencies);

    public static Template Template(params TemplateItem[] items) =>
        new() { Code = "TEST", Segment = Segment.High, LengthDays = 60, Items = items };
}
