using System.Diagnostics;
using System.Globalization;
using CrmOnboarding.Host;
using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Benchmarks.Pages;

/// <summary>How long the preview takes for a page, from the request to its last byte.</summary>
internal static class PagePace
{
    private const int Times = 20;
    private const int Few = 50;
    private const int Many = 50_000;
    private const double MostFactor = 2;

    private static readonly TimeSpan s_view = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan s_form = TimeSpan.FromMilliseconds(500);

    /// <summary>Measures and prints.</summary>
    /// <returns>0; 1 when a goal is missed.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        using var few = WideTable.With(Few);
        using var many = WideTable.With(Many);
        var row = few.SystemService.RetrieveMultiple(new QueryExpression(WideTable.Name) { TopCount = 1 }).Entities[0].Id;
        WideTable.AddParts(few, row, parts: 30);

        var view = await MedianAsync(few, $"/main.aspx?pagetype=entitylist&etn={WideTable.Name}");
        var large = await MedianAsync(many, $"/main.aspx?pagetype=entitylist&etn={WideTable.Name}");
        var form = await MedianAsync(few, $"/main.aspx?pagetype=entityrecord&etn={WideTable.Name}&id={row}");
        var factor = large / view;
        output.WriteLine(Line("View of 50 rows", view, s_view));
        output.WriteLine(Line("View page of 50,000 rows", large, s_view));
        output.WriteLine(Line("Form of 60 columns, 3 subgrids", form, s_form));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{"50,000 rows to 50",-32} {factor,8:0.00} times, at most {MostFactor:0} required"));
        return view <= s_view && form <= s_form && factor <= MostFactor ? 0 : 1;
    }

    private static async Task<TimeSpan> MedianAsync(SandboxOrganization organization, string path)
    {
        await using var host = await PreviewHost.StartAsync(organization, new PreviewOptions());
        using var browser = new HttpClient { BaseAddress = host.Address };
        var times = new List<TimeSpan>();
        for (var time = 0; time < Times; time++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await browser.GetAsync(path);
            await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
            times.Add(watch.Elapsed);
        }

        times.Sort();
        return times[Times / 2];
    }

    private static string Line(string title, TimeSpan time, TimeSpan most) => string.Create(
        CultureInfo.InvariantCulture, $"{title,-32} {time.TotalMilliseconds,8:0.0} ms, at most {most.TotalMilliseconds:0} required");
}
