using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Schema;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>A line that is sold, and the workstream it has already.</summary>
/// <param name="Line">The line, under the number of its workstream or a new one.</param>
/// <param name="Workstream">The workstream; null when the line needs one.</param>
internal sealed record MatchedLine(DealRowLine Line, WorkstreamRow? Workstream);

/// <summary>Finds the workstreams of the lines of a deal that is won again, whatever was deleted, added or moved in between.</summary>
internal static class LineMatching
{
    /// <summary>
    /// Each line with its workstream: the one made for this very line; else one whose line is gone and sold the same; else, for a deal that
    /// had no lines before, the one that stood for the deal itself.
    /// </summary>
    /// <param name="deal">The deal as it is now.</param>
    /// <param name="own">The deal's workstreams.</param>
    public static IReadOnlyList<MatchedLine> Of(DealRow deal, IReadOnlyList<WorkstreamRow> own)
    {
        var free = own.OrderBy(workstream => workstream.Line).ToList();
        var found = new Dictionary<Guid, WorkstreamRow>();
        Take((line, workstream) => workstream.Key?.LineId == line.Id);
        Take((line, workstream) => line.Product is not null && workstream.Row.Reference(WorkstreamTable.ProductId)?.Id == line.Product.Id);
        Take((line, workstream) => line.Product is null && workstream.Row.Text(WorkstreamTable.ProductName) == line.ProductName);
        Take((_, workstream) => workstream.Key?.LineId == deal.Id);

        var next = own.Select(workstream => workstream.Line).DefaultIfEmpty(0).Max();
        return
        [
            .. deal.Lines.Select(line => found.TryGetValue(line.Id, out var workstream)
                ? new MatchedLine(line with { Number = workstream.Line }, workstream)
                : new MatchedLine(line with { Number = ++next }, null)),
        ];

        void Take(Func<DealRowLine, WorkstreamRow, bool> fits)
        {
            foreach (var line in deal.Lines.Where(line => !found.ContainsKey(line.Id)))
            {
                if (free.FirstOrDefault(workstream => fits(line, workstream)) is { } workstream)
                {
                    found.Add(line.Id, workstream);
                    free.Remove(workstream);
                }
            }
        }
    }
}
