using System;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Digests;

/// <summary>What a digest is about.</summary>
internal enum DigestPart
{
    /// <summary>Customers whose next contact is due.</summary>
    Contacts,

    /// <summary>Items that are overdue.</summary>
    Overdue,

    /// <summary>Risks that are new.</summary>
    Risks,
}

/// <summary>One thing that a customer success manager is told.</summary>
/// <param name="part">What it is.</param>
/// <param name="csmId">Who is told.</param>
/// <param name="row">The record.</param>
/// <param name="name">What people call it.</param>
/// <param name="since">Since when; the earliest comes first.</param>
internal sealed class DigestEntry(DigestPart part, Guid csmId, EntityReference row, string name, Date since)
{
    /// <summary>What it is.</summary>
    public DigestPart Part => part;

    /// <summary>Who is told.</summary>
    public Guid CsmId => csmId;

    /// <summary>The record.</summary>
    public EntityReference Row => row;

    /// <summary>What people call it.</summary>
    public string Name => name;

    /// <summary>Since when; the earliest comes first.</summary>
    public Date Since => since;
}
