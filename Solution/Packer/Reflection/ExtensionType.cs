namespace CrmOnboarding.Packer.Reflection;

/// <summary>A class that the platform can call: a plug-in or a workflow activity.</summary>
/// <param name="FullName">Namespace and name.</param>
/// <param name="IsPlugin">Whether it implements IPlugin.</param>
/// <param name="IsActivity">Whether it derives from CodeActivity.</param>
/// <param name="Arguments">The activity's arguments; empty for plug-ins.</param>
internal sealed record ExtensionType(string FullName, bool IsPlugin, bool IsActivity, IReadOnlyList<ActivityArgument> Arguments);

/// <summary>An argument of an activity: a property of type InArgument, OutArgument or InOutArgument.</summary>
/// <param name="Name">Name of the property; workflows bind by it.</param>
/// <param name="Direction">"In", "Out" or "InOut".</param>
/// <param name="Type">Full name of the value's type, for example System.DateTime.</param>
internal sealed record ActivityArgument(string Name, string Direction, string Type);
