using CrmOnboarding.Host.Pages;
using Microsoft.AspNetCore.Http;

namespace CrmOnboarding.Host.Shell;

/// <summary>Pages with one sentence in place of what was asked for.</summary>
internal sealed class MessagePages(PageFrames frames, PageRenderer pages)
{
    public Task NotThereAsync(PageRequest page) => ShowAsync(page, page.Viewer.Texts.NotThere, StatusCodes.Status404NotFound);

    public Task NotAllowedAsync(PageRequest page) => ShowAsync(page, page.Viewer.Texts.NotAllowed, StatusCodes.Status403Forbidden);

    public Task ShowAsync(PageRequest page, string sentence, int status) => pages.WriteAsync(
        page.Context,
        "Shell/Views/Message",
        new MessagePage(frames.Of(page.Context, page.Viewer, sentence, page.App), sentence),
        status);
}
