using CrmOnboarding.Host.Sessions;

namespace CrmOnboarding.Host.Pages;

/// <summary>What stands above every page: that it is a preview, who looks, and what time it is.</summary>
/// <param name="Person">Who looks.</param>
/// <param name="People">Everybody one can look as.</param>
/// <param name="Now">The moment of the clock, as the viewer reads it.</param>
/// <param name="Today">The day of the clock.</param>
/// <param name="Waiting">Jobs in the queue.</param>
internal sealed record PreviewBar(Person Person, IReadOnlyList<Person> People, string Now, DateOnly Today, int Waiting);
