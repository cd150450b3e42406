using System.Globalization;

namespace CrmOnboarding.Host.Charts;

/// <summary>Where the shapes of a chart stand in a drawing of <see cref="Width"/> by <see cref="Height"/>.</summary>
internal sealed class ChartDrawing(ChartData data)
{
    public const int Width = 640;

    private const int Upright = 300;
    private const int Left = 48;
    private const int Bottom = 44;
    private const int Top = 20;
    private const int RowHeight = 28;
    private const int NameWidth = 170;
    private const int ValueWidth = 60;
    private const int Steps = 4;
    private const int MostLetters = 24;
    private const double Filled = 0.7;

    public ChartData Data => data;

    /// <summary>Whether the values lie: bars and funnels grow with their categories.</summary>
    public bool IsLying => data.Shape is ChartShape.Bar or ChartShape.StackedBar or ChartShape.Funnel;

    public int Height => IsLying ? Math.Max(1, data.Categories.Count) * RowHeight + Top : Upright;

    /// <summary>Whether each category and not each series has its color.</summary>
    public bool ColorsCategories => data.Shape is ChartShape.Pie or ChartShape.Doughnut or ChartShape.Funnel;

    private bool IsStacked => data.Shape is ChartShape.StackedColumn or ChartShape.StackedBar;

    private decimal Largest => Math.Max(1, IsStacked
        ? Enumerable.Range(0, data.Categories.Count).Select(index => data.Series.Sum(series => series.Values[index])).DefaultIfEmpty().Max()
        : data.Series.SelectMany(series => series.Values).DefaultIfEmpty().Max());

    /// <summary>Class of a color by number, from 0.</summary>
    public static string ColorOf(int index) => "s" + ((index % 8) + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A number as drawings have it.</summary>
    public static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The beginning of a name that is too long for its place.</summary>
    public static string Short(string name) => name.Length <= MostLetters ? name : name[..(MostLetters - 1)] + "…";

    /// <summary>Lines across an upright chart with their values.</summary>
    public IEnumerable<(double Y, decimal Value)> Rules() => Enumerable.Range(0, Steps + 1)
        .Select(step => Nice * step / Steps).Select(value => (Y(value), value));

    /// <summary>The bars.</summary>
    public IEnumerable<ChartBar> Bars() => IsLying ? LyingBars() : UprightBars();

    /// <summary>The name of each category and where it stands.</summary>
    public IEnumerable<(double X, double Y, string Name)> Names() => data.Categories.Select((name, index) => IsLying
        ? (NameWidth - 8.0, (index * RowHeight) + (RowHeight / 2.0) + 4, name)
        : (Left + ((index + 0.5) * Slot), Upright - Bottom + 18.0, name));

    /// <summary>The corners of a series as a line.</summary>
    public string Line(ChartSeries series) => string.Join(' ', series.Values.Select(
        (value, index) => $"{N(Left + ((index + 0.5) * Slot))},{N(Y(value))}"));

    /// <summary>The corners of a series as an area.</summary>
    public string Area(ChartSeries series) => series.Values.Count == 0
        ? string.Empty
        : $"{N(Left + (0.5 * Slot))},{N(Y(0))} {Line(series)} {N(Left + ((series.Values.Count - 0.5) * Slot))},{N(Y(0))}";

    /// <summary>The slices of a circle or ring: outline and color.</summary>
    public IEnumerable<(string Path, string Color)> Slices()
    {
        const double Radius = 130;
        var inner = data.Shape == ChartShape.Doughnut ? 70.0 : 0;
        var values = data.Series.Count == 0 ? [] : data.Series[0].Values;
        var total = (double)values.Where(value => value > 0).Sum();
        var from = -Math.PI / 2;
        for (var index = 0; index < values.Count; index++)
        {
            // A whole circle has no corner to draw an arc to; it stops a little before its start.
            var share = values[index] > 0 ? Math.Min((double)values[index] / total, 0.99999) : 0;
            if (share > 0)
            {
                yield return (Slice(from, from + (share * 2 * Math.PI), Radius, inner), ColorOf(index));
            }

            from += share * 2 * Math.PI;
        }
    }

    private decimal Nice
    {
        get
        {
            var unit = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)Largest)));
            foreach (var factor in new[] { 1m, 2m, 4m, 5m, 10m })
            {
                if (factor * unit >= Largest)
                {
                    return Math.Max(factor * unit, Steps);
                }
            }

            return Largest;
        }
    }

    private double Slot => (Width - Left - 8.0) / Math.Max(1, data.Categories.Count);

    private double Y(decimal value) => Upright - Bottom - ((double)(value / Nice) * (Upright - Bottom - Top));

    private IEnumerable<ChartBar> UprightBars()
    {
        var width = Slot * Filled / (IsStacked ? 1 : Math.Max(1, data.Series.Count));
        for (var index = 0; index < data.Categories.Count; index++)
        {
            decimal below = 0;
            for (var number = 0; number < data.Series.Count; number++)
            {
                var value = data.Series[number].Values[index];
                var x = Left + (index * Slot) + (Slot * (1 - Filled) / 2) + (IsStacked ? 0 : number * width);
                var top = Y(below + value);
                yield return new ChartBar(x, top, width, Math.Max(0, Y(below) - top), ColorOf(number), value, x + (width / 2), top - 5);
                below += IsStacked ? value : 0;
            }
        }
    }

    private IEnumerable<ChartBar> LyingBars()
    {
        const double Room = Width - NameWidth - ValueWidth;
        var each = RowHeight * Filled / (IsStacked || data.Shape == ChartShape.Funnel ? 1 : Math.Max(1, data.Series.Count));
        for (var index = 0; index < data.Categories.Count; index++)
        {
            decimal before = 0;
            for (var number = 0; number < data.Series.Count; number++)
            {
                var value = data.Series[number].Values[index];
                var length = (double)(value / Largest) * Room;
                var start = data.Shape == ChartShape.Funnel ? (Room - length) / 2 : (double)(before / Largest) * Room;
                var y = (index * RowHeight) + (RowHeight * (1 - Filled) / 2) + (IsStacked ? 0 : number * each);
                var color = ColorOf(ColorsCategories ? index : number);
                yield return new ChartBar(
                    NameWidth + start, y, Math.Max(0, length), each, color, value, NameWidth + start + length + 6, y + (each / 2) + 4);
                before += IsStacked ? value : 0;
            }
        }
    }

    private static string Slice(double from, double to, double radius, double inner)
    {
        const double X = Width / 2.0;
        const double Y = Upright / 2.0;
        string At(double angle, double distance) => $"{N(X + (Math.Cos(angle) * distance))} {N(Y + (Math.Sin(angle) * distance))}";
        var large = to - from > Math.PI ? 1 : 0;
        return inner > 0
            ? $"M{At(from, inner)} L{At(from, radius)} A{N(radius)} {N(radius)} 0 {large} 1 {At(to, radius)} L{At(to, inner)} "
                + $"A{N(inner)} {N(inner)} 0 {large} 0 {At(from, inner)} Z"
            : $"M{N(X)} {N(Y)} L{At(from, radius)} A{N(radius)} {N(radius)} 0 {large} 1 {At(to, radius)} Z";
    }
}

/// <summary>A bar of a chart.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Color">Class of its color.</param>
/// <param name="Value">Its value.</param>
/// <param name="ValueX">Where its value stands.</param>
/// <param name="ValueY">Baseline of its value.</param>
internal sealed record ChartBar(
    double X, double Y, double Width, double Height, string Color, decimal Value, double ValueX, double ValueY);
