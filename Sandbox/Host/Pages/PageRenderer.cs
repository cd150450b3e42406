using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmOnboarding.Host.Pages;

/// <summary>Writes pages. They are Razor views of this assembly, each with a model of its own.</summary>
internal sealed class PageRenderer(IServiceProvider services)
{
    private readonly IRazorViewEngine _engine = services.GetRequiredService<IRazorViewEngine>();

    /// <summary>Adds what Razor views need; no controllers, no pages of the framework.</summary>
    public static void AddServices(IServiceCollection services)
    {
        var assembly = typeof(PageRenderer).Assembly;
        services.AddMvcCore().AddRazorViewEngine()
            .ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly)));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    /// <summary>Answers a request with a page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The view, for instance Shell/Views/List; without its ending.</param>
    /// <param name="model">Its model.</param>
    /// <param name="status">Status of the answer.</param>
    public async Task WriteAsync(HttpContext context, string name, object model, int status = StatusCodes.Status200OK)
    {
        var found = _engine.GetView(null, $"/{name}.cshtml", isMainPage: true);
        var view = found.View ?? throw new InvalidOperationException($"There is no view {name}.");
        using var writer = new StringWriter();
        var action = new ActionContext(context, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        var temporary = new TempDataDictionary(context, new NoTemporaryData());
        await view.RenderAsync(new ViewContext(action, view, data, temporary, writer, new HtmlHelperOptions()));
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(writer.ToString());
    }

    /// <summary>Nothing is kept from one request to the next.</summary>
    private sealed class NoTemporaryData : ITempDataProvider
    {
        public IDictionary<string, object> LoadTempData(HttpContext context) => new Dictionary<string, object>();

        public void SaveTempData(HttpContext context, IDictionary<string, object> values)
        {
        }
    }
}
