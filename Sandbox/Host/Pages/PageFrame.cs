using CrmOnboarding.Host.Guarding;
using CrmOnboarding.Host.Sessions;

namespace CrmOnboarding.Host.Pages;

/// <summary>What stands around every page.</summary>
internal sealed record PageFrame
{
    public required Viewer Viewer { get; init; }

    public required PageToken Token { get; init; }

    public required PreviewBar Bar { get; init; }

    /// <summary>Title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>The app and its links; null on a page without one.</summary>
    public Navigation? Navigation { get; init; }

    /// <summary>A sentence about what was just done, or null.</summary>
    public string? Notice { get; init; }

    /// <summary>light, dark, or null for like the system.</summary>
    public string? Theme { get; init; }

    /// <summary>Path and query of the page, to come back to.</summary>
    public required string Address { get; init; }
}

/// <summary>The links of an app.</summary>
/// <param name="AppName">Unique name of the app.</param>
/// <param name="AppTitle">What people call it.</param>
/// <param name="Apps">Other apps, by unique name and title.</param>
/// <param name="Areas">Its areas with the links that the viewer may follow; areas and groups without any are left out.</param>
internal sealed record Navigation(
    string AppName, string AppTitle, IReadOnlyList<NavigationLink> Apps, IReadOnlyList<NavigationArea> Areas);

/// <summary>An area with its groups.</summary>
internal sealed record NavigationArea(string Title, IReadOnlyList<NavigationGroup> Groups);

/// <summary>A group with its links.</summary>
internal sealed record NavigationGroup(string Title, IReadOnlyList<NavigationLink> Links);

/// <summary>A link.</summary>
/// <param name="Title">What people read.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="IsCurrent">Whether the page belongs to it.</param>
internal sealed record NavigationLink(string Title, string Address, bool IsCurrent);

/// <summary>The model of a page that stands in the frame.</summary>
internal interface IFramedPage
{
    /// <summary>What stands around the page.</summary>
    PageFrame Frame { get; }
}
