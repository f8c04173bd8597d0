// Empty: the driver waits for a background before it presses the button.
