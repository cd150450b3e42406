using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Messages;

namespace CrmOnboarding.Domain.Templates;

/// <summary>Puts what waits for each other in order, and names the circle where there is none.</summary>
internal static class CircleFinder
{
    /// <summary>Positions so that each comes after all it waits for; otherwise as they stand.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="waitsFor">Positions that one waits for.</param>
    /// <param name="nameOf">Name of one, for the message.</param>
    /// <exception cref="DomainException">They wait for each other in a circle; the message has the path.</exception>
    public static IReadOnlyList<int> Order(int count, Func<int, IEnumerable<int>> waitsFor, Func<int, string> nameOf)
    {
        var order = new List<int>(count);
        if (Search(count, waitsFor, order) is { } circle)
            throw new DomainException(new Message(TemplateMessages.ItemsInCircle, PathOf(circle, nameOf)));
        return order;
    }

    /// <summary>The first circle found, as the path "A > B > A"; null when there is none.</summary>
    /// <inheritdoc cref="Order" path="/param" />
    public static string? FindCircle(int count, Func<int, IEnumerable<int>> waitsFor, Func<int, string> nameOf) =>
        Search(count, waitsFor, []) is { } circle ? PathOf(circle, nameOf) : null;

    private static string PathOf(IEnumerable<int> circle, Func<int, string> nameOf) => string.Join(" > ", circle.Select(nameOf));

    /// <summary>Depth first, with its own stack so that no chain is too long for it.</summary>
    /// <returns>The circle, first and last the same, in the order of waiting; null when there is none.</returns>
    private static IReadOnlyList<int>? Search(int count, Func<int, IEnumerable<int>> waitsFor, List<int> order)
    {
        var isDone = new bool[count];
        var isOnPath = new bool[count];
        for (var start = 0; start < count; start++)
        {
            if (isDone[start])
                continue;
            var path = new List<int> { start };
            var pending = new Stack<IEnumerator<int>>();
            pending.Push(waitsFor(start).GetEnumerator());
            isOnPath[start] = true;
            while (pending.Count > 0)
            {
                if (!pending.Peek().MoveNext())
                {
                    var finished = path[path.Count - 1];
                    pending.Pop();
                    path.RemoveAt(path.Count - 1);
                    isOnPath[finished] = false;
                    isDone[finished] = true;
                    order.Add(finished);
                    continue;
                }

                var next = pending.Peek().Current;
                if (isOnPath[next])
                    return [.. path.Skip(path.IndexOf(next)), next];
                if (isDone[next])
                    continue;
                path.Add(next);
                isOnPath[next] = true;
                pending.Push(waitsFor(next).GetEnumerator());
            }
        }

        return null;
    }
}
