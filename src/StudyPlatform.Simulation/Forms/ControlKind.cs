namespace StudyPlatform.Simulation.Forms;

/// <summary>How a control of a form is answered.</summary>
public enum ControlKind
{
    /// <summary>Sent back as it came.</summary>
    Hidden,

    /// <summary>One of the radio buttons with the same name.</summary>
    Radio,

    Checkbox,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    TextArea,

    /// <summary>One option of a list.</summary>
    Select,

    /// <summary>Sends the form, with the button's own name and value if it has a name.</summary>
    Submit,
}
