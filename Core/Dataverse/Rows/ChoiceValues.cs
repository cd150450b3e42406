using System;
using System.Globalization;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Rows;

/// <summary>Members of the rules' enums as values of the solution's choices, and back (see <see cref="Choices"/>).</summary>
internal static class ChoiceValues
{
    /// <summary>The choice value of a member.</summary>
    public static OptionSetValue Write<T>(T member)
        where T : struct, Enum => new(Number(member));

    /// <summary>The number of a member's choice value, for conditions of queries.</summary>
    public static int Number<T>(T member)
        where T : struct, Enum => Choices.Base + ((IConvertible)member).ToInt32(CultureInfo.InvariantCulture);

    /// <summary>The member of a choice value; null when the enum has none.</summary>
    public static T? Read<T>(int value)
        where T : struct, Enum
    {
        var member = (T)Enum.ToObject(typeof(T), value - Choices.Base);
        return Enum.IsDefined(typeof(T), member) ? member : null;
    }
}
