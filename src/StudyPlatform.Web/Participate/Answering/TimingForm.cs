using System.Globalization;
using StudyPlatform.Domain.Participations;
using StudyPlatform.Web.Participate.Serving;

namespace StudyPlatform.Web.Participate.Answering;

/// <summary>What the participant's browser measured. It is an extra: where it cannot be believed it is missing, and the answer still counts.</summary>
public static class TimingForm
{
    public static ClientTiming? Read(FormFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (Milliseconds(fields[FieldNames.ResponseMs]) is not { } response || Milliseconds(fields[FieldNames.HiddenMs]) is not { } hidden)
            return null;
        return new ClientTiming(response, Math.Min(hidden, response));
    }

    private static int? Milliseconds(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= ClientTiming.MostMs ? value : null;
}
