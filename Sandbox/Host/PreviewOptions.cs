using CrmOnboarding.Sandbox;

namespace CrmOnboarding.Host;

/// <summary>How a preview is served.</summary>
public sealed record PreviewOptions
{
    /// <summary>Port on the loopback address, 0 to 65535; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The user that a browser starts as; null for SYSTEM.</summary>
    public Guid? FirstUserId { get; init; }

    /// <summary>
    /// What a schedule outside the organization does at the start of every day that the clock reaches, before the queue runs; null for
    /// nothing.
    /// </summary>
    public Action<SandboxOrganization, DateOnly>? EachDay { get; init; }
}
