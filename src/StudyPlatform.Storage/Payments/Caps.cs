using StudyPlatform.Domain.Operators;
using StudyPlatform.Domain.Payments;
using StudyPlatform.Domain.Studies;
using StudyPlatform.Storage.Connections;
using StudyPlatform.Storage.Participations;
using StudyPlatform.Storage.Schema;
using StudyPlatform.Storage.Writing;

namespace StudyPlatform.Storage.Payments;

/// <summary>The caps of studies.</summary>
internal sealed class Caps(Database database, PaymentSql sql, ParticipationSql participations)
{
    public CapOutcome Set(WriteSession session, StudyId study, string currency, decimal? amount, OperatorId by)
    {
        database.LockLedger(session, study);
        if (session.Scalar(participations.FindStudy, study.Value) is null)
            throw new KeyNotFoundException($"There is no study {study}.");
        if (amount is { } asked && Exported(session, study, currency) is var exported && exported > asked)
            return CapOutcome.Refused.BelowExported(asked, exported, currency);
        var (number, last) = Newest(session, study);
        var row = new PaymentCapRow
        {
            StudyId = study.Value, Number = number + 1, Currency = currency, Cents = amount is { } most ? Cents.Of(most) : null, At = Micros.Of(session.Now), Account = by.Value, Sha256 = [],
        };
        row.Sha256 = CapChain.Link(last, row);
        session.Execute(sql.InsertCap, row.StudyId, row.Number, row.Currency, row.Cents, row.At, row.Account, row.Sha256);
        return new CapOutcome.Set(new PaymentCap(currency, amount, session.Now, by));
    }

    /// <summary>What counts against the cap of a currency.</summary>
    public decimal Exported(DatabaseSession session, StudyId study, string currency) => Cents.Amount((long)session.Scalar(sql.SumExported, study.Value, currency)!);

    /// <summary>The cap of a currency; null for none.</summary>
    public decimal? Find(DatabaseSession session, StudyId study, string currency) => List(session, study).Find(cap => cap.Currency == currency)?.Amount;

    /// <summary>Every cap, the newest first.</summary>
    public List<PaymentCap> List(DatabaseSession session, StudyId study)
    {
        List<PaymentCap> caps = [];
        using var row = session.Query(sql.ListCaps, study.Value);
        while (row.Read())
            caps.Add(new PaymentCap(row.GetString(0), row.IsDBNull(1) ? null : Cents.Amount(row.GetInt64(1)), Micros.Time(row.GetInt64(2)), new OperatorId(row.GetString(3))));
        return caps;
    }

    private (int Number, byte[] Last) Newest(WriteSession session, StudyId study)
    {
        using var row = session.Query(sql.ListCaps, study.Value);
        return row.Read() ? (row.GetInt32(4), row.GetFieldValue<byte[]>(5)) : (0, CapChain.Start);
    }
}
