using CrmOnboarding.Host.Pages;
using CrmOnboarding.Sandbox.Pipeline;

namespace CrmOnboarding.Host.Preview;

/// <summary>The page of what ran.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Executions">The executions, newest first.</param>
internal sealed record LogPage(PageFrame Frame, IReadOnlyList<PluginExecution> Executions) : IFramedPage;
