namespace CrmOnboarding.Live.Calls;

/// <summary>How far an operation is.</summary>
/// <param name="Done">Rows dealt with so far.</param>
/// <param name="Of">All rows; null while nobody knows.</param>
internal readonly record struct Progressed(int Done, int? Of);
