using StudyPlatform.Domain.Randomness;

namespace StudyPlatform.Explain.Bundling;

/// <summary>
/// Takes predictions one by one, each from the class of which the fewest have been taken, so that classes differ only
/// where one has run out. What is left open is drawn at random.
/// </summary>
internal sealed class EvenTaking(SeededRandom random)
{
    private readonly Dictionary<int, int> _ofClass = [];

    public List<Prediction> Take(IReadOnlyList<Prediction> pool, int count)
    {
        var piles = pool.GroupBy(prediction => (prediction.Actual, prediction.Predicted)).OrderBy(group => group.Key)
            .Select(group => new Pile(group.Key.Actual, group.Key.Predicted, Shuffled(group)))
            .ToArray();
        random.Shuffle<Pile>(piles);

        var (ofActual, ofPredicted) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        var taken = new List<Prediction>(count);
        while (taken.Count < count)
        {
            // MinBy keeps the first of equals, and the piles lie in random order.
            var pile = piles.Where(pile => pile.Left.Count > 0).MinBy(pile => (
                ofActual.GetValueOrDefault(pile.Actual), _ofClass.GetValueOrDefault(pile.Actual), pile.Taken, ofPredicted.GetValueOrDefault(pile.Predicted)))!;
            taken.Add(pile.Left.Dequeue());
            pile.Taken++;
            ofActual[pile.Actual] = ofActual.GetValueOrDefault(pile.Actual) + 1;
            ofPredicted[pile.Predicted] = ofPredicted.GetValueOrDefault(pile.Predicted) + 1;
            _ofClass[pile.Actual] = _ofClass.GetValueOrDefault(pile.Actual) + 1;
        }

        return taken;
    }

    private Queue<Prediction> Shuffled(IEnumerable<Prediction> predictions)
    {
        var items = predictions.ToArray();
        random.Shuffle<Prediction>(items);
        return new Queue<Prediction>(items);
    }

    private sealed record Pile(int Actual, int Predicted, Queue<Prediction> Left)
    {
        public int Taken { get; set; }
    }
}
