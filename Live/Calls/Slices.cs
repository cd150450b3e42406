// Also compiled into the demo, where some of these are implicit.
#pragma warning disable IDE0005
using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
#pragma warning restore IDE0005

namespace CrmOnboarding.Live.Calls;

/// <summary>One slice of a message that works in slices.</summary>
/// <param name="Seconds">How long it goes on beginning batches; 0 is one batch.</param>
/// <param name="Batch">Rows that are read together.</param>
/// <param name="PassOver">Whether its rows are only named and passed over.</param>
internal sealed record Slice(int Seconds, int Batch, bool PassOver = false);

/// <summary>
/// Sends a message slice by slice until it is done. A slice is one transaction, so one refused write undoes it; then smaller slices are
/// sent, down to the row that fails alone, which is passed over and named, and larger ones again behind it.
/// </summary>
/// <param name="fullBatch">Most rows that are read together.</param>
/// <param name="usualSeconds">How long a slice goes on beginning batches.</param>
/// <param name="timeLeft">How long the run may still send; not positive ends it. Null for as long as it takes.</param>
internal sealed class Slices(int fullBatch, int usualSeconds, Func<TimeSpan>? timeLeft)
{
    /// <summary>With more rows than this whose write is refused, the environment is at fault rather than the rows.</summary>
    public const int MostRefused = 100;

    /// <summary>Sends slices.</summary>
    /// <param name="send">Sends one; answers whether nothing is left.</param>
    /// <param name="progress">Called after each slice.</param>
    /// <returns>False when the run ended before the last slice.</returns>
    /// <exception cref="FaultException{OrganizationServiceFault}">
    /// The message cannot be sent, or more than <see cref="MostRefused"/> rows cannot be written.
    /// </exception>
    public bool Run(Func<Slice, bool> send, Action progress)
    {
        var batch = fullBatch;
        var refused = 0;
        var isComplete = false;
        try
        {
            while (!isComplete && !(timeLeft?.Invoke() <= TimeSpan.Zero))
            {
                try
                {
                    isComplete = send(new Slice(batch == fullBatch ? Seconds() : 0, batch));
                    batch = Math.Min(batch * 2, fullBatch);
                }
                catch (FaultException<OrganizationServiceFault>) when (batch > 1)
                {
                    batch /= 2;
                }
                catch (FaultException<OrganizationServiceFault>) when (refused++ < MostRefused)
                {
                    isComplete = send(new Slice(0, batch, PassOver: true));
                    batch *= 2;
                }

                progress();
            }
        }
        catch (RunEndsException)
        {
            // The environment is to be left alone for longer than the run lasts.
        }

        return isComplete;
    }

    private int Seconds() => timeLeft is null ? usualSeconds : (int)Math.Min(usualSeconds, timeLeft().TotalSeconds);
}
