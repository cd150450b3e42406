using System.CommandLine;
using CrmOnboarding.Benchmarks;
using CrmOnboarding.Benchmarks.Night;
using CrmOnboarding.Benchmarks.Pages;
using CrmOnboarding.Benchmarks.Store;
using CrmOnboarding.Benchmarks.Win;

var quick = new Option<bool>("--quick") { Description = "Short measurements, about a minute in all (the default)." };
var full = new Option<bool>("--full") { Description = "Long measurements, for a number that is to be quoted." };
var command = new RootCommand("Time and bytes of the rules, as ratios to plain versions of the same work in the same run.") { quick, full };
var pages = new Command("pages", "How long the preview takes for a view and a form: the median of 20, in milliseconds.");
pages.SetAction((_, _) => PagePace.RunAsync(Console.Out));
command.Add(pages);
var solution = new Option<string>("--solution") { Description = "The managed zip.", Required = true };
var night = new Command("night", "The night over ever more generated plans: requests, bytes, time, and how they grow.") { full, solution };
night.SetAction(parsed =>
    NightScale.Run(parsed.GetValue(solution)!, parsed.GetValue(full) ? 1_000_000 : 10_000, Console.Out));
command.Add(night);
var win = new Command("win", "What a win of 107 rows takes beside making those rows alone: bytes and time.") { solution };
win.SetAction(parsed => WinCost.Run(parsed.GetValue(solution)!, Console.Out));
command.Add(win);
var store = new Command("store", "The local Dataverse beside a store that copies all rows for every query.") { full };
store.SetAction(parsed => StorePace.Run(parsed.GetValue(full) ? 100_000 : 10_000, Console.Out));
command.Add(store);
command.SetAction(parsed => ComparisonRun.Run(isFull: parsed.GetValue(full) && !parsed.GetValue(quick), Console.Out));
return command.Parse(args).Invoke();
