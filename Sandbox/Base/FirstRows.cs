using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Base;

/// <summary>The rows that every organization starts with.</summary>
internal static class FirstRows
{
    private const int CurrencyPrecision = 2;

    /// <summary>Ids of the first rows.</summary>
    /// <param name="Organization">The organization.</param>
    /// <param name="BusinessUnit">The root business unit.</param>
    /// <param name="SystemUser">The SYSTEM user.</param>
    internal sealed record Ids(Guid Organization, Guid BusinessUnit, Guid SystemUser);

    /// <summary>Writes organization, root business unit, base currency, SYSTEM user with settings, and System Administrator.</summary>
    public static Ids Write(RowStore rows, SequentialIds ids, SandboxOptions options, DateTime now)
    {
        var made = new Ids(ids.Next(), ids.Next(), ids.Next());
        var currency = ids.Next();
        var unit = new EntityReference("businessunit", made.BusinessUnit);
        Insert(
            rows,
            "transactioncurrency",
            currency,
            now,
            ("isocurrencycode", options.BaseCurrency),
            ("currencyname", options.BaseCurrency),
            ("currencysymbol", SymbolOf(options.BaseCurrency)),
            ("currencyprecision", CurrencyPrecision),
            ("exchangerate", 1m),
            ("statecode", new OptionSetValue(0)),
            ("statuscode", new OptionSetValue(1)));
        Insert(
            rows,
            "organization",
            made.Organization,
            now,
            ("name", options.Name),
            ("languagecode", options.Language),
            ("localeid", options.Language),
            ("basecurrencyid", new EntityReference("transactioncurrency", currency)),
            ("basecurrencyprecision", CurrencyPrecision));
        Insert(
            rows,
            "businessunit",
            made.BusinessUnit,
            now,
            ("name", options.Name),
            ("organizationid", new EntityReference("organization", made.Organization)),
            ("isdisabled", false));
        Insert(
            rows,
            "systemuser",
            made.SystemUser,
            now,
            ("fullname", "SYSTEM"),
            ("lastname", "SYSTEM"),
            ("businessunitid", unit),
            ("accessmode", new OptionSetValue(3)),
            ("isdisabled", false));
        Insert(rows, "usersettings", made.SystemUser, now, ("uilanguageid", options.Language), ("localeid", options.Language));
        Insert(
            rows,
            "role",
            PrivilegeSets.SystemAdministrator,
            now,
            ("name", "System Administrator"),
            ("businessunitid", unit),
            ("roletemplateid", PrivilegeSets.SystemAdministrator));
        Insert(
            rows, "systemuserroles", ids.Next(), now, ("systemuserid", made.SystemUser), ("roleid", PrivilegeSets.SystemAdministrator));
        WriteBusinessClosures(rows, ids.Next(), made, now);
        return made;
    }

    // Every organization has a calendar of business closures, empty until somebody enters one.
    private static void WriteBusinessClosures(RowStore rows, Guid calendar, Ids made, DateTime now)
    {
        Insert(
            rows,
            "calendar",
            calendar,
            now,
            ("name", "Business Closure Calendar"),
            ("type", new OptionSetValue(0)),
            ("isshared", true),
            ("businessunitid", new EntityReference("businessunit", made.BusinessUnit)));
        var organization = new RowValues(rows.Shape("organization"));
        organization.Set("businessclosurecalendarid", calendar);
        rows.Update(organization, made.Organization);
    }

    /// <summary>Writes a row as it is, with its dates.</summary>
    public static void Insert(RowStore rows, string table, Guid id, DateTime now, params (string Column, object? Value)[] values)
    {
        var row = new RowValues(rows.Shape(table));
        row.Set(row.Shape.Id, id);
        row.Set("createdon", now);
        row.Set("modifiedon", now);
        foreach (var (column, value) in values)
        {
            row.Set(column, value);
        }

        rows.Insert(row);
    }

    private static string SymbolOf(string isoCode) => isoCode switch
    {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        _ => isoCode,
    };
}
