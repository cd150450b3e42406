namespace CrmOnboarding.Sandbox.Import.Components;

/// <summary>
/// Ids by which steps name their message; the same in every environment. Collected from public exports. Win and Lose have ids too,
/// but none has been published.
/// </summary>
internal static class SdkMessages
{
    private static readonly Dictionary<Guid, string> s_names = new()
    {
        [new Guid("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Create",
        [new Guid("20bebb1b-ea3e-db11-86a7-000a3a5473e8")] = "Update",
        [new Guid("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Delete",
        [new Guid("8cbdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Assign",
        [new Guid("1cbebb1b-ea3e-db11-86a7-000a3a5473e8")] = "SetState",
        [new Guid("1dbebb1b-ea3e-db11-86a7-000a3a5473e8")] = "SetStateDynamicEntity",
        [new Guid("f2bdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Retrieve",
        [new Guid("03bebb1b-ea3e-db11-86a7-000a3a5473e8")] = "RetrieveMultiple",
        [new Guid("dbbdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Merge",
        [new Guid("c5bdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "GrantAccess",
        [new Guid("dcbdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "ModifyAccess",
        [new Guid("11bebb1b-ea3e-db11-86a7-000a3a5473e8")] = "RevokeAccess",
    };

    /// <summary>Name of the message, or null for an id that is not known.</summary>
    public static string? NameOf(Guid id) => s_names.GetValueOrDefault(id);
}
