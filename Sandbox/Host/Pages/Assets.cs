namespace CrmOnboarding.Host.Pages;

/// <summary>The host's own files, which stand in its assembly.</summary>
internal static class Assets
{
    /// <summary>A file as text.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
