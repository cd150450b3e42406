using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Demo.Simulation.Stories;

/// <summary>The plan that a story is about, with the people in it.</summary>
internal sealed class StoryPlan
{
    private static readonly string[] FirstNames = ["Ines", "Tomas", "Leila", "Bruno", "Signe", "Hakan", "Marta", "Owen", "Yuki", "Pilar"];
    private static readonly string[] LastNames = ["Calloway", "Brandt", "Okafor", "Lindholm", "Serrano", "Novak", "Hartley", "Aydin"];

    private readonly byte[] _dice;

    /// <summary>Describes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="name">What it is called: the same in every run, so that a customer always has the same story.</param>
    /// <param name="customer">The account or contact.</param>
    /// <param name="owner">Who speaks with the customer; null where a team owns the plan.</param>
    /// <param name="day0">The day of the win.</param>
    /// <param name="isDigital">Whether nobody calls the customer.</param>
    /// <param name="named">The customer's people whom the deal names, by what they are to the onboarding.</param>
    public StoryPlan(
        EntityReference plan, string name, EntityReference customer, EntityReference? owner, DateOnly day0, bool isDigital,
        IReadOnlyDictionary<StakeholderRole, EntityReference> named)
    {
        Plan = plan;
        Name = name;
        Customer = customer;
        Owner = owner;
        Day0 = day0;
        IsDigital = isDigital;
        Named = named;
        // Two bytes of such an id say how it was made; they are no throw of dice.
        _dice =
        [
            .. new[] { SampleId.Of("story", name), SampleId.Of("story of people", name) }
                .SelectMany(id => id.ToByteArray().Where((_, place) => place is not (7 or 8))),
        ];
    }

    /// <summary>The plan.</summary>
    public EntityReference Plan { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The customer.</summary>
    public EntityReference Customer { get; }

    /// <summary>Who speaks with the customer; null where a team owns the plan.</summary>
    public EntityReference? Owner { get; }

    /// <summary>The day of the win.</summary>
    public DateOnly Day0 { get; }

    /// <summary>Whether nobody calls the customer.</summary>
    public bool IsDigital { get; }

    /// <summary>The customer's people whom the deal names, by what they are to the onboarding.</summary>
    public IReadOnlyDictionary<StakeholderRole, EntityReference> Named { get; }

    /// <summary>A day of the story; one at a weekend becomes the Monday after.</summary>
    /// <param name="number">Days after the win.</param>
    public DateOnly Day(int number) => Workday(Day0.AddDays(number));

    /// <summary>A day; one at a weekend becomes the Monday after.</summary>
    public static DateOnly Workday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    /// <summary>The date of <see cref="Day"/> as a column holds it.</summary>
    public DateTime On(int number) => Day(number).ToDateTime(TimeOnly.MinValue);

    /// <summary>Whether something happens to this customer.</summary>
    /// <param name="what">What.</param>
    /// <param name="percent">To how many of a hundred customers it happens.</param>
    public bool Happens(Throw what, int percent) => _dice[(int)what] % 100 < percent;

    /// <summary>One of several things.</summary>
    /// <param name="what">What is thrown for.</param>
    /// <param name="of">The things.</param>
    public T One<T>(Throw what, params T[] of) => of[_dice[(int)what] % of.Length];

    /// <summary>The name of a person on the customer's side; every number is somebody else.</summary>
    /// <param name="number">From 0, below the number of first names.</param>
    public string Person(int number) =>
        $"{FirstNames[(_dice[(int)Throw.FirstName] + number) % FirstNames.Length]} "
        + LastNames[(_dice[(int)Throw.LastName] + (3 * number)) % LastNames.Length];

    /// <summary>The id of a row of the story.</summary>
    public Guid IdOf(string table, string what) => SampleId.Of(table, Name + " " + what);

    /// <summary>A new row of the plan, which belongs to who speaks with the customer.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="what">What tells it from the other rows of the table in this story.</param>
    /// <param name="name">What people read.</param>
    public Entity Row(string table, string what, string name)
    {
        var row = new Entity(table, IdOf(table, what)) { ["onb_name"] = name, ["onb_planid"] = Plan };
        if (Owner is not null)
        {
            row[SystemColumns.OwnerId] = Owner;
        }

        return row;
    }

    /// <summary>That a row is entered on a day of the story.</summary>
    public StoryEvent Entered(int day, Entity row) => StoryEvent.Entered(Day(day), row);

    /// <summary>That a row that was entered before changes on a day of the story.</summary>
    /// <param name="day">Days after the win.</param>
    /// <param name="table">Its table.</param>
    /// <param name="what">As for <see cref="Row"/>.</param>
    /// <param name="columns">The columns that change.</param>
    public StoryEvent Changed(int day, string table, string what, params (string Column, object Value)[] columns)
    {
        var row = new Entity(table, IdOf(table, what));
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        return new StoryEvent(Day(day), service => service.Update(row));
    }
}

/// <summary>What is left to chance in a story, each by a throw of its own, independent of the others; at most 28.</summary>
internal enum Throw
{
    GoalReached,
    PromiseKept,
    PromiseMoved,
    WhichGoal,
    FallsSilent,
    StartsSlowly,
    IsTroubled,
    TellsItsStory,
    Licences,
    CustomerIsLate,
    QuestionsTheBill,
    Amount,
    FirstName,
    LastName,
    ChampionLeaves,
    OneDepartmentOnly,
    Mood,
    NeverHandedOver,
    IncompleteHandoff,
}
