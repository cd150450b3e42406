namespace CrmOnboarding.Packer.Linting.Model;

/// <summary>Which control of a form shows which type of column. The first of a type is the one the platform takes by itself.</summary>
internal static class FormControls
{
    private const string Text = "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}";
    private const string Email = "{ADA2203E-B4CD-49BE-9DDF-234642B43B52}";
    private const string Lookup = "{270BD3DB-D9AF-4782-9025-509E298DEC0A}";
    private const string TimeZone = "{7C624A0B-F59E-493D-9583-638D34759266}";
    private const string Status = "{5D68B988-0661-4DB2-BC3E-17598AD3BE6C}";

    private static readonly Dictionary<string, string[]> ByType = new(StringComparer.Ordinal)
    {
        ["nvarchar"] = [Text, Email],
        ["ntext"] = ["{E0DECE4B-6FC8-4A8F-A065-082708572369}"],
        ["int"] = ["{C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F}", TimeZone],
        ["decimal"] = ["{C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E}"],
        ["money"] = ["{533B9E00-756B-4312-95A0-DC888637AC78}"],
        ["datetime"] = ["{5B773807-9FB2-42DB-97C3-7A91EFF8ADFF}"],
        ["bit"] = ["{67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED}"],
        ["picklist"] = ["{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}"],
        ["multiselectpicklist"] = ["{4AA28AB7-9C13-4F57-A73D-AD894D048B5F}"],
        ["lookup"] = [Lookup],
        ["customer"] = [Lookup],
        ["owner"] = [Lookup],
        ["state"] = [Status],
        ["status"] = [Status],
    };

    /// <summary>A quick view form, which stands at a lookup and shows the row it leads to.</summary>
    public const string QuickView = "{5C5600E0-1D6E-4205-A272-BE80DA87FD42}";

    /// <summary>Classes of the controls that show a type of column; empty where none is known.</summary>
    public static IReadOnlyList<string> Of(string type) => ByType.GetValueOrDefault(type) ?? [];
}
