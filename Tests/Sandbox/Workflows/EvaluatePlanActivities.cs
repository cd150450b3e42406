using System.Activities;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Sandbox.Workflows;

/// <summary>Stands in for the shipped activity: the same arguments, and it keeps what came in.</summary>
internal sealed class EvaluationStandIn : CodeActivity
{
    public static List<(EntityReference? Plan, DateTime AsOf)> Asked { get; } = [];

    public InArgument<EntityReference> Plan { get; set; } = null!;

    public InArgument<DateTime> AsOf { get; set; } = null!;

    protected override void Execute(CodeActivityContext context) => Asked.Add((Plan.Get(context), AsOf.Get(context)));
}
