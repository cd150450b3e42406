using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health.Actions;

/// <summary>
/// The cheapest ways to turn a plan green, found by trying: each combination of actions is put through the health model, cheapest
/// first, until enough of them reach green.
/// </summary>
internal static class WaysToGreen
{
    /// <summary>The cheapest ways, the cheapest first; none contains another.</summary>
    /// <param name="input">The plan.</param>
    /// <param name="policy">Efforts and limits.</param>
    /// <returns>Empty when the plan is green already, or when no combination within the limits reaches green.</returns>
    public static IReadOnlyList<WayToGreen> Find(HealthInput input, HealthActionPolicy policy)
    {
        if (HealthModel.Evaluate(input).Band == HealthBand.Green)
        {
            return [];
        }

        var actions = HealthActions.For(input, policy)
            .OrderBy(action => action.Effort)
            .ThenBy(action => action.Key, StringComparer.Ordinal)
            .ThenBy(action => action.Rank)
            .ToArray();
        return new Search(input, actions, policy).Run();
    }

    /// <summary>
    /// Uniform-cost search over sets of actions. A set is grown only by actions after its last, so that each is tried once.
    /// </summary>
    private sealed class Search(HealthInput input, IReadOnlyList<HealthAction> actions, HealthActionPolicy policy)
    {
        private readonly SortedSet<Candidate> _open = new(Candidate.Cheapest);
        private readonly List<Candidate> _found = [];
        private readonly int[] _firstOfTheirKind = [.. Enumerable.Range(0, actions.Count).Where(i => actions[i].Rank == 0)];

        public IReadOnlyList<WayToGreen> Run()
        {
            Grow([], 0, input);
            for (var tries = 0; _open.Count > 0 && _found.Count < policy.MostWays && tries < policy.MostTries; tries++)
            {
                var candidate = _open.Min!;
                _open.Remove(candidate);
                // Costs more than a way it contains, whatever else is in it.
                if (_found.Any(found => found.Chosen.All(candidate.Chosen.Contains)))
                {
                    continue;
                }

                var after = After(candidate);
                if (HealthModel.Evaluate(after).Band == HealthBand.Green)
                {
                    _found.Add(candidate);
                }
                else
                {
                    Grow(candidate.Chosen, candidate.Effort, after);
                }
            }

            return _found.Select(Describe).ToArray();
        }

        private void Grow(IReadOnlyList<int> chosen, decimal effort, HealthInput plan)
        {
            var next = chosen.Count == 0 ? 0 : chosen[chosen.Count - 1] + 1;
            // Of like actions, the later ones only help after the earlier ones, and they stand one behind the other.
            if (next < actions.Count && actions[next].Rank > 0)
            {
                Add(next);
            }

            foreach (var first in _firstOfTheirKind.Where(first => first >= next))
            {
                Add(first);
            }

            void Add(int action) => _open.Add(new Candidate([.. chosen, action], effort + actions[action].Effort, plan));
        }

        private HealthInput After(Candidate candidate) => actions[candidate.Chosen[candidate.Chosen.Count - 1]].Apply(candidate.Before);

        private WayToGreen Describe(Candidate candidate) => new(
            new ValueList<Message>(candidate.Chosen.Select(chosen => actions[chosen].What)), candidate.Effort,
            HealthModel.Evaluate(After(candidate)).Score!.Value);
    }

    /// <param name="chosen">Positions of the actions, rising.</param>
    /// <param name="effort">What they cost together.</param>
    /// <param name="before">The plan once all but the last are done.</param>
    private sealed class Candidate(IReadOnlyList<int> chosen, decimal effort, HealthInput before)
    {
        public IReadOnlyList<int> Chosen => chosen;

        public decimal Effort => effort;

        public HealthInput Before => before;

        /// <summary>By effort, then number of actions, then their order: a total order, so that results are reproducible.</summary>
        public static IComparer<Candidate> Cheapest { get; } = Comparer<Candidate>.Create(Compare);

        private static int Compare(Candidate left, Candidate right)
        {
            var order = left.Effort.CompareTo(right.Effort);
            if (order == 0)
            {
                order = left.Chosen.Count.CompareTo(right.Chosen.Count);
            }

            for (var i = 0; order == 0 && i < left.Chosen.Count; i++)
            {
                order = left.Chosen[i].CompareTo(right.Chosen[i]);
            }

            return order;
        }
    }
}

/// <summary>A set of actions after which a plan is green.</summary>
/// <param name="Actions">What to do, the cheapest first.</param>
/// <param name="Effort">What it costs together, in points of effort.</param>
/// <param name="Score">The score afterwards.</param>
internal sealed record WayToGreen(ValueList<Message> Actions, decimal Effort, decimal Score);
