using System.Security;
using System.Text;

namespace CrmOnboarding.Authoring.Schema;

/// <summary>A C# file of constants, line by line.</summary>
internal sealed class CSharpText
{
    private const int LongestLine = 140;
    private readonly StringBuilder text = new();

    public CSharpText()
    {
        Line("// Written by ./crm schema from Solution/src: change the XML there and run it again.");
        Line("namespace CrmOnboarding.Dataverse.Schema;");
        Line(string.Empty);
    }

    public void Line(string line) => text.Append(line).Append('\n');

    /// <summary>A doc comment, on one line where it fits.</summary>
    public void Summary(string indent, string summary)
    {
        var escaped = SecurityElement.Escape(summary).Replace("&apos;", "'", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal);
        var single = $"{indent}/// <summary>{escaped}</summary>";
        if (single.Length <= LongestLine)
        {
            Line(single);
            return;
        }

        Line($"{indent}/// <summary>");
        var line = $"{indent}///";
        foreach (var word in escaped.Split(' '))
        {
            if (line.Length + 1 + word.Length > LongestLine)
            {
                Line(line);
                line = $"{indent}///";
            }

            line += " " + word;
        }

        Line(line);
        Line($"{indent}/// </summary>");
    }

    public override string ToString() => text.ToString();
}
