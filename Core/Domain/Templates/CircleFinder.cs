using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>Sorts elements that wait for each other, and names the circle if there is one.</summary>
internal static class CircleFinder
{
    /// <summary>Positions so that each comes after all it waits for; otherwise as they stand.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="waitsFor">
    /// Of a position, the one it waits for at an index from 0; null from the index on at which there are no more.
    /// </param>
    /// <param name="nameOf">Name of one, for the message.</param>
    /// <exception cref="DomainException">They wait for each other in a circle; the message has the path.</exception>
    public static IReadOnlyList<int> Order(int count, Func<int, int, int?> waitsFor, Func<int, string> nameOf)
    {
        var order = new List<int>(count);
        if (Search(count, waitsFor, order) is { } circle)
        {
            throw new DomainException(TemplateMessages.ItemsInCircle(PathOf(circle, nameOf)));
        }

        return order;
    }

    /// <summary>The first circle found, as the path "A > B > A"; null when there is none.</summary>
    /// <inheritdoc cref="Order" path="/param" />
    public static string? FindCircle(int count, Func<int, int, int?> waitsFor, Func<int, string> nameOf) =>
        Search(count, waitsFor, []) is { } circle ? PathOf(circle, nameOf) : null;

    /// <summary>The question of <see cref="Order"/> where what each waits for stands in a list.</summary>
    public static Func<int, int, int?> In(IReadOnlyList<int[]> lists) =>
        (position, index) => index < lists[position].Length ? lists[position][index] : null;

    private static string PathOf(IEnumerable<int> circle, Func<int, string> nameOf) => string.Join(" > ", circle.Select(nameOf));

    /// <summary>Depth first, with an explicit stack so that no chain is too long.</summary>
    /// <returns>The circle, first and last the same, in the order of waiting; null when there is none.</returns>
    private static IReadOnlyList<int>? Search(int count, Func<int, int, int?> waitsFor, List<int> order)
    {
        var isDone = new bool[count];
        var isOnPath = new bool[count];
        var followed = new int[count];
        var path = new List<int>();
        for (var start = 0; start < count; start++)
        {
            if (!isDone[start])
            {
                Enter(start);
            }

            while (path.Count > 0)
            {
                var current = path[path.Count - 1];
                if (waitsFor(current, followed[current]++) is not { } next)
                {
                    path.RemoveAt(path.Count - 1);
                    isOnPath[current] = false;
                    isDone[current] = true;
                    order.Add(current);
                }
                else if (isOnPath[next])
                {
                    return [.. path.Skip(path.IndexOf(next)), next];
                }
                else if (!isDone[next])
                {
                    Enter(next);
                }
            }
        }

        return null;

        void Enter(int position)
        {
            path.Add(position);
            isOnPath[position] = true;
        }
    }
}
