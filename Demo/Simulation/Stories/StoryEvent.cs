using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Demo.Simulation.Stories;

/// <summary>Something that somebody enters about a customer on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="Tell">Writes the rows, as they are entered on that day.</param>
internal sealed record StoryEvent(DateOnly On, Action<IOrganizationService> Tell)
{
    /// <summary>A row that is entered.</summary>
    public static StoryEvent Entered(DateOnly on, Entity row) => new(on, service => service.Create(row));
}
