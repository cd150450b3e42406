using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Rows;

/// <summary>
/// Typed reading of one row of a query: of its own columns, or of those of a linked table under the link's alias.
/// </summary>
/// <remarks>
/// A column that is absent (not requested, empty, or secured against the reader) is null: not known, never zero.
/// </remarks>
internal readonly struct Row
{
    private readonly Entity _entity;
    private readonly string? _alias;

    /// <summary>Reads a row's own columns.</summary>
    public Row(Entity entity)
        : this(entity, null)
    {
    }

    private Row(Entity entity, string? alias)
    {
        _entity = entity;
        _alias = alias;
    }

    /// <summary>Id of the row itself, also for a linked view of it.</summary>
    public Guid Id => _entity.Id;

    /// <summary>A view of the same row on the columns of a linked table.</summary>
    /// <param name="alias">Alias of the link in the query.</param>
    public Row Linked(string alias) => new(_entity, alias);

    /// <summary>Text, or null.</summary>
    public string? Text(string column) => Value(column) as string;

    /// <summary>The parts of a text between separators, without the space around them; empty for no text.</summary>
    public IReadOnlyList<string> Entries(string column, params char[] separators) => Text(column) is { Length: > 0 } text
        ? [.. text.Split(separators).Select(entry => entry.Trim()).Where(entry => entry.Length > 0)]
        : [];

    /// <summary>What people read in a column, in the language of whoever reads; null for an empty one.</summary>
    public string? Label(string column) => _entity.FormattedValues.TryGetValue(KeyOf(column), out var label) ? label : null;

    /// <summary>A whole number, or null.</summary>
    public int? Whole(string column) => Value(column) as int?;

    /// <summary>A decimal number, or null.</summary>
    public decimal? Decimal(string column) => Value(column) as decimal?;

    /// <summary>An amount in the row's currency, or null.</summary>
    public decimal? Money(string column) => (Value(column) as Money)?.Value;

    /// <summary>Yes or no; an empty column is no.</summary>
    public bool Yes(string column) => Value(column) is true;

    /// <summary>An id, or null, by which an outer join shows that there is no linked row.</summary>
    public Guid? Key(string column) => Value(column) as Guid?;

    /// <summary>A reference, or null.</summary>
    public EntityReference? Reference(string column) => Value(column) as EntityReference;

    /// <summary>The date of a date-only column, or null; nothing is converted.</summary>
    public Date? Date(string column) => Value(column) is DateTime value ? Domain.Shared.Date.FromDateTime(value) : null;

    /// <summary>A moment in UTC, or null.</summary>
    public DateTime? Moment(string column) => Value(column) as DateTime?;

    /// <summary>A value of a choice, a state or a status, or null.</summary>
    public int? Option(string column) => (Value(column) as OptionSetValue)?.Value;

    /// <summary>A member of one of the solution's choices; null for an empty column and for an option that a customizer added.</summary>
    public T? Choice<T>(string column)
        where T : struct, Enum => Option(column) is { } option ? ChoiceValues.Read<T>(option) : null;

    /// <summary>Whether a column holds a value; null means an empty column, and references are compared by table and id only.</summary>
    public bool Holds(string column, object? value)
    {
        var stored = Value(column);
        return stored is EntityReference left && value is EntityReference right
            ? left.LogicalName == right.LogicalName && left.Id == right.Id
            : Equals(stored, value);
    }

    /// <summary>The value as the platform returns it, or null.</summary>
    public object? Value(string column)
    {
        if (!_entity.Attributes.TryGetValue(KeyOf(column), out var value))
        {
            return null;
        }

        return value is AliasedValue aliased ? aliased.Value : value;
    }

    private string KeyOf(string column) => _alias is null ? column : _alias + "." + column;
}
