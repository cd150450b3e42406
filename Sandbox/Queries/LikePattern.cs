using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>
/// A LIKE pattern with the platform's wildcards: % any text, _ one character, [abc], [a-f] and [^a] one of a set.
/// Case and accents do not count.
/// </summary>
internal sealed class LikePattern
{
    /// <summary>Characters of a pattern that do not stand for themselves.</summary>
    public static readonly char[] Wildcards = ['%', '_', '['];

    private readonly List<Part> _parts = [];

    public LikePattern(string pattern)
    {
        var folded = TextCollation.Fold(pattern);
        for (var i = 0; i < folded.Length; i++)
        {
            switch (folded[i])
            {
                case '%':
                    if (_parts.Count == 0 || _parts[^1].Kind != PartKind.Any)
                    {
                        _parts.Add(new Part(PartKind.Any, '\0', null));
                    }

                    break;
                case '_':
                    _parts.Add(new Part(PartKind.One, '\0', null));
                    break;
                case '[' when folded.IndexOf(']', i + 1) is var end && end > i + 1:
                    _parts.Add(new Part(PartKind.Set, '\0', folded[(i + 1)..end]));
                    i = end;
                    break;
                default:
                    _parts.Add(new Part(PartKind.Character, folded[i], null));
                    break;
            }
        }
    }

    private enum PartKind
    {
        Character,
        One,
        Any,
        Set,
    }

    /// <summary>Whether the whole text matches.</summary>
    public bool Matches(string text)
    {
        var folded = TextCollation.Fold(text);
        int t = 0, p = 0, anyPart = -1, anyText = 0;
        while (t < folded.Length)
        {
            if (p < _parts.Count && _parts[p].Kind == PartKind.Any)
            {
                anyPart = p++;
                anyText = t;
            }
            else if (p < _parts.Count && _parts[p].Matches(folded[t]))
            {
                p++;
                t++;
            }
            else if (anyPart >= 0)
            {
                p = anyPart + 1;
                t = ++anyText;
            }
            else
            {
                return false;
            }
        }

        while (p < _parts.Count && _parts[p].Kind == PartKind.Any)
        {
            p++;
        }

        return p == _parts.Count;
    }

    private readonly record struct Part(PartKind Kind, char Character, string? Set)
    {
        public bool Matches(char candidate) => Kind switch
        {
            PartKind.Character => Character == candidate,
            PartKind.One => true,
            PartKind.Set => InSet(candidate),
            _ => false,
        };

        private bool InSet(char candidate)
        {
            var negated = Set![0] == '^';
            for (var i = negated ? 1 : 0; i < Set.Length; i++)
            {
                if (i + 2 < Set.Length && Set[i + 1] == '-')
                {
                    if (candidate >= Set[i] && candidate <= Set[i + 2])
                    {
                        return !negated;
                    }

                    i += 2;
                }
                else if (Set[i] == candidate)
                {
                    return !negated;
                }
            }

            return negated;
        }
    }
}
