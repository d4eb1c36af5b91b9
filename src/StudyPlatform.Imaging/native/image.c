#include "image.h"

#include <stdlib.h>
#include <string.h>

void si_free(void *memory)
{
    free(memory);
}

void si_say(char *message, const char *text)
{
    size_t length = strlen(text);
    if (length >= SI_MESSAGE_SIZE)
        length = SI_MESSAGE_SIZE - 1;
    memcpy(message, text, length);
    message[length] = 0;
}

int si_append(si_buffer *buffer, const uint8_t *data, size_t size)
{
    if (size > buffer->capacity - buffer->size) {
        size_t capacity = buffer->capacity ? buffer->capacity : 64 * 1024;
        while (capacity - buffer->size < size) {
            if (capacity > SIZE_MAX / 2)
                return 0;
            capacity *= 2;
        }
        uint8_t *grown = realloc(buffer->data, capacity);
        if (!grown)
            return 0;
        buffer->data = grown;
        buffer->capacity = capacity;
    }
    memcpy(buffer->data + buffer->size, data, size);
    buffer->size += size;
    return 1;
}

void si_over_white(const uint8_t *rgba, uint8_t *rgb, size_t pixels)
{
    for (size_t i = 0; i < pixels; i++, rgba += 4, rgb += 3) {
        unsigned alpha = rgba[3], white = 255 * (255 - alpha) + 127;
        rgb[0] = (uint8_t)((rgba[0] * alpha + white) / 255);
        rgb[1] = (uint8_t)((rgba[1] * alpha + white) / 255);
        rgb[2] = (uint8_t)((rgba[2] * alpha + white) / 255);
    }
}
