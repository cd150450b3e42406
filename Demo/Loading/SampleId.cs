using CrmOnboarding.Dataverse.Rows;

namespace CrmOnboarding.Demo.Loading;

/// <summary>Ids made from what a row is called in the files, so that a second run finds the rows of the first.</summary>
internal static class SampleId
{
    private static readonly Guid Namespace = Guid.Parse("6b0c2f0e-6d0a-5d0b-9c53-1f0d1c6c2a77");

    /// <summary>The id of a row.</summary>
    /// <param name="table">Logical name of its table.</param>
    /// <param name="name">What it is called in the files; upper and lower case are the same.</param>
    public static Guid Of(string table, string name) => NameBasedId.Of(Namespace, table, name.ToUpperInvariant());
}
