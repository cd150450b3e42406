namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>How changed calendars are followed.</summary>
    internal static class Calendars
    {
        /// <summary>Plans that one job asks to compute their dates again; the next job goes on.</summary>
        public const int PlansPerPage = 500;
    }
}
