using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Rows;

/// <summary>Members of the rules' enums as values of the solution's choices, and back (see <see cref="Choices"/>).</summary>
internal static class ChoiceValues
{
    /// <summary>The choice value of a member.</summary>
    public static OptionSetValue Write<T>(T member)
        where T : struct, Enum => new(Number(member));

    /// <summary>The choice value of a member; null, an empty column, for none.</summary>
    public static OptionSetValue? Write<T>(T? member)
        where T : struct, Enum => member is { } known ? Write(known) : null;

    /// <summary>The number of a member's choice value, for conditions of queries.</summary>
    public static int Number<T>(T member)
        where T : struct, Enum => Choices.Base + Members<T>.Numbers[member];

    /// <summary>The member of a choice value; null when the enum has none.</summary>
    public static T? Read<T>(int value)
        where T : struct, Enum => Members<T>.ByNumber.TryGetValue(value - Choices.Base, out var member) ? member : null;

    /// <summary>The members of an enum, asked for once: an enum answers by reflection, and every row has choices.</summary>
    private static class Members<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<int, T> ByNumber = Enum.GetValues(typeof(T)).Cast<T>()
            .ToDictionary(member => ((IConvertible)member).ToInt32(CultureInfo.InvariantCulture));

        public static readonly Dictionary<T, int> Numbers = ByNumber.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
