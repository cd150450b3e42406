namespace CrmOnboarding.Tests.Scenarios;

/// <summary>What a scenario may need beyond messages and rows, and what not every driver has.</summary>
internal enum Capability
{
    /// <summary>The clock can be set ahead, so that a scenario lasts days.</summary>
    MovableClock,

    /// <summary>Asynchronous work waits until the scenario drains it, so that several events can be pending at once.</summary>
    HeldQueue,

    /// <summary>The background workflow of the solution runs, with its activities.</summary>
    BackgroundWorkflow,

    /// <summary>An outer join keeps apart the rows that it finds for one row.</summary>
    OuterJoins,

    /// <summary>Rows carry a version number that every write raises.</summary>
    RowVersions,

    /// <summary>Synchronous steps run, and a refusal of theirs undoes the request.</summary>
    SynchronousSteps,

    /// <summary>People, currencies, templates and other rows that belong to nobody's deal can be made and changed.</summary>
    OwnSettings,

    /// <summary>People act by security roles, and an owner must be able to read.</summary>
    SecurityRoles,

    /// <summary>A product can be made and sold by its name alone, with no units and no price list.</summary>
    BareProducts,

    /// <summary>Queries walk the hierarchy of a table: above and under.</summary>
    Hierarchies,

    /// <summary>The solution's own messages can be sent.</summary>
    CustomApis,

    /// <summary>There is a sales rep whose pages are in German.</summary>
    GermanSeller,
}
