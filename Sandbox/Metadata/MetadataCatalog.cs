namespace CrmOnboarding.Sandbox.Metadata;

/// <summary>Holds the organization's metadata of the moment. An import replaces it whole.</summary>
public sealed class MetadataCatalog
{
    /// <param name="current">The metadata to start with.</param>
    public MetadataCatalog(OrganizationMetadata current) => Current = current;

    /// <summary>The metadata of the moment.</summary>
    public OrganizationMetadata Current { get; private set; }

    /// <summary>Replaces the metadata. Caches notice by comparing <see cref="Current"/> with what they were built from.</summary>
    public void Replace(OrganizationMetadata metadata) => Current = metadata;
}
