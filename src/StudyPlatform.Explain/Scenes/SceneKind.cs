namespace StudyPlatform.Explain.Scenes;

/// <summary>What surrounds the object. Every class can be placed in every kind, so that surroundings can be planted.</summary>
public enum SceneKind
{
    /// <summary>Open sky; whatever does not fly stands on a ledge.</summary>
    Sky,
    /// <summary>Grass with a tree line behind.</summary>
    Meadow,
    /// <summary>Leaf litter or moss among trunks.</summary>
    Forest,
    /// <summary>Asphalt or paving before houses.</summary>
    Street,
    /// <summary>Concrete with markings on a wide field.</summary>
    Runway,
    /// <summary>Snow with dark conifers behind.</summary>
    Snow,
    /// <summary>A room, a garage or a hangar, to the object's size.</summary>
    Indoors,
    /// <summary>A lake or the sea; whatever neither flies nor swims stands on a jetty.</summary>
    Water,
    /// <summary>Sand and bare hills.</summary>
    Desert,
}
