namespace CrmOnboarding.Benchmarks.Night;

/// <summary>What one night took.</summary>
/// <param name="Plans">How many plans run.</param>
/// <param name="Due">How many of them were due.</param>
/// <param name="Requests">Requests sent.</param>
/// <param name="Written">Rows written.</param>
/// <param name="Bytes">Bytes of memory made, those of the generated rows included.</param>
/// <param name="Held">The most bytes held at the edge of a page.</param>
/// <param name="Seconds">How long it took, the generated rows included.</param>
internal sealed record NightRun(int Plans, int Due, int Requests, int Written, long Bytes, long Held, double Seconds)
{
    /// <summary>
    /// How many times the requests of a program that reads every plan that runs by itself, with each of the tables of its parts, and
    /// writes every row by itself.
    /// </summary>
    public double Gain(PlanPattern pattern) => ((double)Plans * pattern.Queries + Written) / Requests;
}
