using StudyPlatform.Domain.Operators;
using StudyPlatform.Storage.Participations;

namespace StudyPlatform.Storage.Operators;

/// <summary>A participation as an operator's act finds it.</summary>
internal sealed record OperatorRecord(ParticipationRecord Record, ParticipantCase Case);
