using System;
using System.Threading;
using CrmOnboarding.Dataverse.Errors;

namespace CrmOnboarding.Live.Calls;

/// <summary>
/// Repeats calls that Dataverse has put off. All services of a run share one: a user who was told to wait but keeps sending has to wait
/// even longer, so nobody calls before the time is up.
/// </summary>
/// <param name="clock">The clock.</param>
/// <param name="endsOn">Moment after which it stops waiting, UTC; null for no end.</param>
internal sealed class Patience(TimeProvider clock, DateTime? endsOn = null)
{
    private const int MostRepetitions = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private DateTime _notBefore = DateTime.MinValue;

    /// <summary>Carries out a call that may be repeated without harm.</summary>
    /// <remarks>
    /// A service protection fault is waited out however long it takes, because the platform says when to come back. A deadlock or a
    /// database time-out is retried three times, after one, two and four seconds.
    /// </remarks>
    /// <exception cref="RunEndsException">The wait would last beyond the end of the run; the call was not carried out.</exception>
    public T Execute<T>(Func<T> call)
    {
        for (var repetition = 0; ; repetition++)
        {
            WaitForTurn();
            try
            {
                return call();
            }
            catch (Exception error) when (ServiceProtection.WaitOf(error) is { } time)
            {
                PutOff(time);
            }
            catch (Exception error) when (IsPassing(error) && repetition < MostRepetitions)
            {
                WaitUntil(clock.UtcNow() + (FirstPause * Math.Pow(2, repetition)));
            }
        }
    }

    private static bool IsPassing(Exception error) => ServiceFaults.MeaningOf(error) == FaultMeaning.Transient;

    private void PutOff(TimeSpan time)
    {
        lock (_gate)
        {
            var moment = clock.UtcNow() + time;
            if (moment > _notBefore)
            {
                _notBefore = moment;
            }
        }
    }

    private void WaitForTurn()
    {
        DateTime notBefore;
        lock (_gate)
        {
            notBefore = _notBefore;
        }

        WaitUntil(notBefore);
    }

    private void WaitUntil(DateTime moment)
    {
        if (moment <= clock.UtcNow())
        {
            return;
        }

        if (moment > endsOn)
        {
            throw new RunEndsException();
        }

        var time = moment - clock.UtcNow();
        if (time > TimeSpan.Zero)
        {
            clock.Wait(time);
        }
    }
}
