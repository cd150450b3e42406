namespace CrmOnboarding.Sandbox.Metadata;

/// <summary>One text in several languages.</summary>
public sealed class Labels
{
    /// <summary>The language that a missing translation falls back to: English.</summary>
    public const int BaseLanguage = 1033;

    private readonly IReadOnlyDictionary<int, string> _texts;

    /// <param name="texts">Texts by language code (LCID).</param>
    public Labels(IReadOnlyDictionary<int, string> texts) => _texts = texts;

    /// <summary>No text in any language.</summary>
    public static Labels None { get; } = new(new Dictionary<int, string>());

    /// <summary>The texts by language code.</summary>
    public IReadOnlyDictionary<int, string> Texts => _texts;

    /// <summary>The text in <paramref name="language"/>, else in English, else in any language, else the empty string.</summary>
    public string In(int language)
    {
        if (_texts.TryGetValue(language, out var text) || _texts.TryGetValue(BaseLanguage, out text))
        {
            return text;
        }

        return _texts.Count == 0 ? string.Empty : _texts.First().Value;
    }

    /// <inheritdoc/>
    public override string ToString() => In(BaseLanguage);

    /// <summary>A label with one English text.</summary>
    public static Labels English(string text) => new(new Dictionary<int, string> { [BaseLanguage] = text });
}
