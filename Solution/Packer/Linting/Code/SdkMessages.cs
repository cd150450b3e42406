namespace CrmOnboarding.Packer.Linting.Code;

/// <summary>Well-known ids of messages, the same in every environment, and which property of the request an image is taken from.</summary>
internal static class SdkMessages
{
    private const string CommonPart = "-ea3e-db11-86a7-000a3a5473e8";

    private static readonly Dictionary<string, Message> ById = new(StringComparer.OrdinalIgnoreCase)
    {
        ["9ebdbb1b" + CommonPart] = new Message("Create", "Id"),
        ["20bebb1b" + CommonPart] = new Message("Update", "Target"),
        ["a1bdbb1b" + CommonPart] = new Message("Delete", "Target"),
        ["8cbdbb1b" + CommonPart] = new Message("Assign", "Target"),
        ["1cbebb1b" + CommonPart] = new Message("SetState", "EntityMoniker"),
        ["1dbebb1b" + CommonPart] = new Message("SetStateDynamicEntity", "EntityMoniker"),
        ["f2bdbb1b" + CommonPart] = new Message("Retrieve", "Target"),
        ["03bebb1b" + CommonPart] = new Message("RetrieveMultiple", null),
        ["dbbdbb1b" + CommonPart] = new Message("Merge", "Target"),
        ["c5bdbb1b" + CommonPart] = new Message("GrantAccess", "Target"),
        ["dcbdbb1b" + CommonPart] = new Message("ModifyAccess", "Target"),
        ["11bebb1b" + CommonPart] = new Message("RevokeAccess", "Target"),
    };

    /// <summary>Names of the messages that are known.</summary>
    public static IEnumerable<string> Names => ById.Values.Select(message => message.Name);

    /// <summary>The id of a message; null for an unknown one.</summary>
    public static string? IdOf(string name) => ById.FirstOrDefault(pair => pair.Value.Name == name).Key;

    public static Message? Find(string? id) => id is null ? null : ById.GetValueOrDefault(id.Trim('{', '}'));

    /// <param name="Name">Name of the message.</param>
    /// <param name="ImageProperty">MessagePropertyName of its images; null when it has none.</param>
    internal sealed record Message(string Name, string? ImageProperty);
}
