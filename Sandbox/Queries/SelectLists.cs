using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Select lists by shape: extensions ask the same again and again, with other values. Kept until the tables change.</summary>
internal sealed class SelectLists
{
    // Queries of extensions, views and forms, so few that a bound is only a safeguard.
    private const int MostLists = 1000;

    private readonly Dictionary<SelectShape, SelectList> _known = [];
    private OrganizationMetadata? _madeFrom;

    /// <summary>The select list of a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="scope">The query it was taken from.</param>
    public SelectList Of(SelectShape shape, QueryScope scope)
    {
        if (_madeFrom != scope.Environment.Metadata || _known.Count >= MostLists)
        {
            _known.Clear();
            _madeFrom = scope.Environment.Metadata;
        }

        if (!_known.TryGetValue(shape, out var list))
        {
            list = new SelectListWriter(shape, scope).Write();
            _known.Add(shape, list);
        }

        return list;
    }
}
