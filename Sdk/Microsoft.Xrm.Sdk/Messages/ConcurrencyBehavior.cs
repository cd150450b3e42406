using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Whether a write looks at the row version that the caller has.</summary>
[DataContract(Name = "ConcurrencyBehavior", Namespace = Contract.V71)]
public enum ConcurrencyBehavior
{
    [EnumMember] Default = 0,
    [EnumMember] IfRowVersionMatches = 1,
    [EnumMember] AlwaysOverwrite = 2,
}
